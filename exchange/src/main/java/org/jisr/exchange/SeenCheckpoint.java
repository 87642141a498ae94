package org.jisr.exchange;

import java.util.List;

/**
 * Size and root of a checkpoint whose signature was checked when it came: the second and the third
 * line of its text (C2SP tlog-checkpoint).
 */
record SeenCheckpoint(long size, String root, String note) {
  static SeenCheckpoint ofVerified(String note) {
    List<String> lines = note.lines().limit(3).toList();
    return new SeenCheckpoint(Long.parseLong(lines.get(1)), lines.get(2), note);
  }
}
