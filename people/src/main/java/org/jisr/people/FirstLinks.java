package org.jisr.people;

import org.jspecify.annotations.Nullable;

/**
 * What a new node gives whoever starts it: an administrator and an approver, so that nobody has to
 * make the second person who watches them.
 *
 * @param administrator the administrator's link; null once an administrator has signed in
 * @param approver the approver's link; null when there is none that nobody has used yet
 */
public record FirstLinks(@Nullable SignInLink administrator, @Nullable SignInLink approver) {}
