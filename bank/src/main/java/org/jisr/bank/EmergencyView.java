package org.jisr.bank;

/**
 * What an emergency opened: the object's own statements, without relations, history or graph.
 *
 * @param entity its relationship count is always zero
 */
public record EmergencyView(Emergency emergency, EntityView entity) {}
