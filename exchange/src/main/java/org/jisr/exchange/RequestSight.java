package org.jisr.exchange;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Role;
import org.jisr.law.Viewer;

/** Who may know of a request for information; for everybody else there is none with its id. */
final class RequestSight {
  private RequestSight() {}

  /** Those who speak with partners, up to its marking; a draft is its writer's alone. */
  static boolean sees(InformationRequest request, Viewer viewer) {
    boolean speaks = viewer.has(Role.LIAISON) || viewer.has(Role.APPROVER);
    boolean cleared = viewer.clearance().compareTo(request.content().marking()) >= 0;
    boolean sent =
        request.direction() == Direction.IN
            || request.steps().stream().anyMatch(step -> step.state() == RequestState.SUBMITTED);
    return speaks && cleared && (sent || viewer.account().equals(request.askedBy()));
  }

  /** The request if the viewer may know of it, locked; throws as for an unknown id. */
  static InformationRequest lock(Handle handle, String id, Viewer viewer) {
    return require(RequestTable.lock(handle, id), viewer);
  }

  static InformationRequest require(Optional<InformationRequest> request, Viewer viewer) {
    return request
        .filter(each -> sees(each, viewer))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.INFORMATION_REQUEST_UNKNOWN));
  }

  /**
   * The request that a release to this partner is to answer; throws unless it is the partner's and
   * still to be answered.
   */
  static InformationRequest answerable(
      Handle handle, String id, List<String> partners, Viewer viewer) {
    InformationRequest request = require(RequestTable.find(handle, id), viewer);
    boolean fits =
        request.direction() == Direction.IN
            && partners.equals(List.of(request.partner().value()))
            && request.state().mayBecome(RequestState.ANSWERED_FULL);
    if (!fits) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_STATE);
    }
    return request;
  }
}
