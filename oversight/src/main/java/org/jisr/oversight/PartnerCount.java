package org.jisr.oversight;

import org.jisr.law.PartyId;

/**
 * What happened with one partner (Directive (EU) 2023/977, article 18, as far as it exists here).
 *
 * @param releases releases to it: envelopes, pages and pushes
 * @param permitted statements that decisions permitted it
 * @param withheld statements that decisions withheld from it
 * @param refusals whole releases or warnings refused to it, and envelopes of its that were refused
 * @param received envelopes accepted from it
 * @param warnedIt warnings sent to it
 * @param warnedUs warnings that came from it
 * @param recalls recalls in either direction
 * @param requests steps of requests for information
 */
public record PartnerCount(
    PartyId partner,
    long releases,
    long permitted,
    long withheld,
    long refusals,
    long received,
    long warnedIt,
    long warnedUs,
    long recalls,
    long requests) {}
