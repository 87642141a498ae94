package org.jisr.stix;

/** What can be observed on computers and networks (STIX 2.1, section 6). */
public abstract sealed class CyberObservable extends StixObject
    permits Artifact,
        AutonomousSystem,
        Directory,
        DomainName,
        EmailAddress,
        EmailMessage,
        FileObject,
        Ipv4Address,
        Ipv6Address,
        MacAddress,
        Mutex,
        NetworkTraffic,
        ProcessObject,
        Software,
        Url,
        UserAccount,
        WindowsRegistryKey,
        X509Certificate {
  CyberObservable(Document document) {
    super(document);
  }
}
