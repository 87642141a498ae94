package org.jisr.names;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Common names that look alike and are different, such as Mohamed and Mahmoud. Letters alone can't
 * tell them apart where vowels are not written, and training data never holds all spellings.
 *
 * <p>A group holds names that are taken for one another; a token may be read as several of them, as
 * Hamid is both حامد and حميد. Two tokens differ when they are of one group and share no reading.
 */
final class KnownNames {
  private record Known(Set<String> arabic, Pattern latin) {
    boolean covers(String core, NameScript script) {
      return script == NameScript.ARABIC
          ? arabic.contains(core)
          : script == NameScript.LATIN && latin.matcher(core).matches();
    }
  }

  private static final List<List<Known>> GROUPS =
      List.of(
          List.of(
              known("m[ou]{0,2}h+a?mm?[aei]d[ou]?|mohd|m[eu]hamm?[ae][dt]", "محمد", "امحمد"),
              known("m[ae][hk]h?m[ou]{1,2}[dt][ei]?|mehmood", "محمود"),
              known("a(h|kh|ch)?m[ae][dt]|hm[ae]d|ahmat", "احمد"),
              known("h[ae]{1,2}m[ei]d", "حامد"),
              known("h[ae]m(i|ee|ii|y)de?", "حميد"),
              known("hamm?[ae]d[iy]?", "حمد", "حماد")),
          List.of(
              known("[hj]ass?[ae]ne?", "حسن", "حسان"),
              known("[hj][ou]{1,2}ss?(ei|ai|ey|ay|ie|i|e|ee|eyi)ne?", "حسين"),
              known("ih?s+[ae]ne?|ehsan", "احسان"),
              known("(h|j)is?h[ae]m|hich[ae]me?|hish[ae]m|jixam|hixam", "هشام")),
          List.of(
              known("s[ae]{1,2}l[ei]m", "سالم"),
              known("s[ae]l(i|ee|ii)me?", "سليم"),
              known("s[ae]lm[ae]{1,2}ne?", "سلمان"),
              known("s[ou]{0,2}l[ae]?y?(i|ei|ey|ai|ay)?m[ae]ne?", "سليمان"),
              known("[ei]?sl[ae]me?|isl[ae]m", "اسلام"),
              known("s[ae]l[ae]{1,2}me?", "سلام", "سلامه")),
          List.of(
              known("s[ae]{1,2}l[aei]h", "صالح"),
              known("s[ae]l[ae]{1,2}h", "صلاح"),
              known("ali+|aly", "علي"),
              known("al[ae]{1,2}", "علا")),
          List.of(
              known("k[ae]r(i|ee|ii)me?", "كريم"),
              known("k[ae]r[ae]me?", "كرم"),
              known("[ae]kr[ae]me?|ikr[ae]me?", "اكرم", "اكرام")),
          List.of(
              known("r[ae](s?h|sch|ch|sh|x|j)(i|ee)de?", "رشيد"),
              known("r[ae]{1,2}(s?h|sch|ch|sh|x|j)[ei]d", "راشد"),
              known("r[oe]?[ou]?(s?h|ch|x)di|ruchdi|rochdi", "رشدي")),
          List.of(
              known("s[ae]?[iy]+de?|sa(ee|ie|i|y)d", "سعيد", "سيد"),
              known("s[ae]{1,2}de?", "سعد"),
              known("[ae]ss?[ae]{1,2}d", "اسعد", "اسد")),
          List.of(
              known("[ou]m[ae]re?", "عمر"),
              known("amm[ae]re?", "عمار"),
              known("a{1,2}m[ei]re?", "عامر", "امير"),
              known("amro?u?", "عمرو")),
          List.of(
              known("[jg][ae]m[ae]{1,2}l|dj[ae]m[ae]{1,2}l|[yj]amal|dschamal", "جمال"),
              known("[jg][ae]m(i|ee)le?|dj[ae]mile?|[yj]amil|dschamil", "جميل")),
          List.of(
              known("(kh|j|k|ch)[ae]{1,2}l[ei]d", "خالد"),
              known("(kh|j|k|ch)[ae]l(i|ee)le?", "خليل"),
              known("(kh|j|k|ch)[ae]l(i|ee)f[ae]h?", "خليفه")),
          List.of(
              known("m[ae]{1,2}[gj][ei]d|m[ae]{1,2}dj[ei]d", "ماجد"),
              known("m[ae]([gj]|dj)(i|ee)de?", "مجيد"),
              known("[ae]m([gj]|dj)[ae]d", "امجد")),
          List.of(
              known("n[ae]{1,2}ss?[ei]re?", "ناصر", "نصير"),
              known("n[ae]ss?re?", "نصر"),
              known("mans?[ou]{1,2}re?", "منصور")),
          List.of(
              known("n[ou]{1,2}re?", "نور"),
              known("m[ou]{1,2}n(i|ee)re?", "منير"),
              known("[ae]nn?[ou]{1,2}[ae]?re?|anwar", "انور")));

  /** Readings of tokens met lately, by the place that their hash gives them. */
  private static final AtomicReferenceArray<@Nullable Readings> MET =
      new AtomicReferenceArray<>(1 << 12);

  private KnownNames() {}

  /** The names that a token may be read as, a bit each in the order of the groups. */
  private record Readings(String core, NameScript script, long names) {}

  private static Known known(String latin, String... arabic) {
    return new Known(Set.of(arabic), Pattern.compile(latin));
  }

  /** Whether both are known names of one group that cannot be one. */
  static boolean differ(String first, NameScript here, String second, NameScript there) {
    long one = readings(first, here);
    long other = one == 0 ? 0 : readings(second, there);
    if (other == 0 || (one & other) != 0) {
      return false;
    }
    int from = 0;
    for (List<Known> group : GROUPS) {
      long names = ((1L << group.size()) - 1) << from;
      if ((one & names) != 0 && (other & names) != 0) {
        return true;
      }
      from += group.size();
    }
    return false;
  }

  private static long readings(String core, NameScript script) {
    int place = (core.hashCode() * 31 + script.ordinal()) & (MET.length() - 1);
    Readings met = MET.get(place);
    if (met == null || met.script() != script || !met.core().equals(core)) {
      met = new Readings(core, script, read(core, script));
      MET.set(place, met);
    }
    return met.names();
  }

  private static long read(String core, NameScript script) {
    long names = 0;
    int at = 0;
    for (List<Known> group : GROUPS) {
      for (Known each : group) {
        names |= each.covers(core, script) ? 1L << at : 0;
        at++;
      }
    }
    return names;
  }

  /** All Arabic forms, for tests. */
  static List<String> arabic() {
    return GROUPS.stream().flatMap(List::stream).flatMap(each -> each.arabic().stream()).toList();
  }
}
