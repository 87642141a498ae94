package org.jisr.web;

import org.jisr.law.PartyId;

/**
 * What the API tells about the node itself.
 *
 * @param party its stable name among partners
 * @param version of the program
 */
public record NodeInfo(PartyId party, String version) {}
