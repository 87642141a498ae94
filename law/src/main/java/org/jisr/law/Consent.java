package org.jisr.law;

import java.time.Instant;

/**
 * An originator's word that what it gave may go on to another party.
 *
 * @param originator who consents
 * @param recipient to whom it may go
 * @param purpose for what, including everything below it
 * @param until the instant from which the consent no longer holds
 */
public record Consent(PartyId originator, PartyId recipient, Purpose purpose, Instant until) {}
