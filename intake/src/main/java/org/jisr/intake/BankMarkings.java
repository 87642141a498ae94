package org.jisr.intake;

import java.util.List;
import java.util.function.Function;
import org.jisr.bank.BankException;
import org.jisr.bank.BankFault;
import org.jisr.bank.Gate;
import org.jisr.bank.StatementView;
import org.jisr.law.Consultation;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * Markings that the bank holds already, as far as the person who imports may see them; one of which
 * different versions are told is as good as unknown.
 */
final class BankMarkings implements Function<StixId, @Nullable MarkingDefinition> {
  private final Gate gate;
  private final Consultation consultation;

  BankMarkings(Gate gate, Consultation consultation) {
    this.gate = gate;
    this.consultation = consultation;
  }

  @Override
  public @Nullable MarkingDefinition apply(StixId id) {
    try {
      List<StixObject> held =
          gate.entity(consultation, id, null).statements().stream()
              .map(StatementView::object)
              .distinct()
              .toList();
      return held.size() == 1 && held.getFirst() instanceof MarkingDefinition marking
          ? marking
          : null;
    } catch (BankException e) {
      if (e.fault() == BankFault.ENTITY_UNKNOWN) {
        return null;
      }
      throw e;
    }
  }
}
