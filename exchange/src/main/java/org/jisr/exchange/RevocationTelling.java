package org.jisr.exchange;

import java.io.IOException;
import java.util.Map;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells partners that this node's former keys are revoked. It shows the former key of the
 * connection, which is the one that they know, and for nothing else.
 */
final class RevocationTelling {
  private static final Logger LOGGER = LoggerFactory.getLogger(RevocationTelling.class);

  private final Core core;
  private final Directory directory;

  RevocationTelling(Core core, Directory directory) {
    this.core = core;
    this.directory = directory;
  }

  /** Whether all have heard by now. */
  boolean round() {
    boolean all = true;
    TlsIdentity former = core.identity().keys().formerTls();
    for (RevocationTable.Untold each : core.jdbi().withHandle(RevocationTable::untold)) {
      all &= former != null && told(each, former);
    }
    return all;
  }

  private boolean told(RevocationTable.Untold untold, TlsIdentity former) {
    PartnerRow partner = directory.require(untold.party());
    try (PartnerLink link =
        new PartnerLink(former, partner.card(), pin -> partner.shows(pin, core.now()))) {
      PartnerLink.Answer answer = link.post(Paths.REVOCATION, untold.statement());
      if (answer.status() != DoorReplies.OK) {
        return false;
      }
    } catch (IOException e) {
      LOGGER.info("A partner could not be told of a revoked key; it is tried again.");
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    core.log()
        .append(
            new Leaf(
                LeafKind.KEY,
                Map.of(
                    "purpose",
                    "identity",
                    "action",
                    "told",
                    "partner",
                    untold.party().value(),
                    "serial",
                    Integer.toString(untold.serial())),
                Map.of("by", "node")));
    core.jdbi().useTransaction(handle -> RevocationTable.told(handle, untold, core.now()));
    return true;
  }
}
