package org.jisr.exchange;

import java.util.List;
import org.jisr.law.HumanRights;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * A release that is to be put forward.
 *
 * @param decisionHash of the preview, with a space that of {@link SpaceReleases#preview}, which the
 *     officer saw and confirmed
 * @param necessity why it must go, 10 to 1,000 characters
 * @param request the request for information that it answers; null for none
 * @param space the space to whose members it goes; null for none
 * @param warning the words of a tip-off; null for a release
 */
public record ProposalDraft(
    List<StixId> ids,
    List<String> partners,
    HumanRights humanRights,
    String decisionHash,
    String necessity,
    @Nullable String request,
    @Nullable String space,
    @Nullable Warning warning) {
  /** Copies the lists, each member once. */
  public ProposalDraft {
    ids = ids.stream().distinct().toList();
    partners = partners.stream().distinct().sorted().toList();
  }

  /** A release outside any space. */
  public ProposalDraft(
      List<StixId> ids,
      List<String> partners,
      HumanRights humanRights,
      String decisionHash,
      String necessity,
      @Nullable String request) {
    this(ids, partners, humanRights, decisionHash, necessity, request, null, null);
  }
}
