package org.jisr.people;

import java.time.Instant;

/**
 * That an account is somebody at an identity provider. An e-mail address plays no part: providers
 * hand them on.
 *
 * @param id names the link
 * @param issuer the provider
 * @param subject what it calls the person, for ever
 * @param linkedAt when the person linked it
 */
public record AgencyIdentity(String id, String issuer, String subject, Instant linkedAt) {}
