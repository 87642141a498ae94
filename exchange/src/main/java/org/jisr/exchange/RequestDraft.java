package org.jisr.exchange;

import org.jisr.law.PartyId;

/** A request for information that somebody writes. */
public record RequestDraft(PartyId partner, RequestContent content) {}
