package org.jisr.names;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Words of one script as a tree of letters in flat arrays, so that words with the same beginning
 * are compared once.
 *
 * <p>Nodes are numbered so that the children of each stand side by side.
 */
final class Trie {
  private final char[] letters;
  private final int[] firstChild;
  private final int[] word;
  private final List<String> words;

  private Trie(char[] letters, int[] firstChild, int[] word, List<String> words) {
    this.letters = letters;
    this.firstChild = firstChild;
    this.word = word;
    this.words = words;
  }

  /** Of distinct words; each keeps its place in the list as its number. */
  static Trie of(List<String> words) {
    TreeMap<String, Integer> sorted = new TreeMap<>();
    int most = 1;
    for (int at = 0; at < words.size(); at++) {
      sorted.put(words.get(at), at);
      most += words.get(at).length();
    }
    String[] order = sorted.keySet().toArray(new String[0]);
    char[] letters = new char[most + 1];
    int[] children = new int[most + 2];
    int[] word = new int[most + 1];
    int[] from = new int[most + 1];
    int[] to = new int[most + 1];
    int[] depth = new int[most + 1];
    Arrays.fill(word, -1);
    to[0] = order.length;
    int count = 1;
    for (int node = 0; node < count; node++) {
      children[node] = count;
      int at = from[node];
      int here = depth[node];
      if (at < to[node] && order[at].length() == here) {
        word[node] = sorted.getOrDefault(order[at], -1);
        at++;
      }
      while (at < to[node]) {
        char letter = order[at].charAt(here);
        int end = at;
        while (end < to[node] && order[end].charAt(here) == letter) {
          end++;
        }
        letters[count] = letter;
        from[count] = at;
        to[count] = end;
        depth[count] = here + 1;
        count++;
        at = end;
      }
    }
    children[count] = count;
    return new Trie(
        Arrays.copyOf(letters, count),
        Arrays.copyOf(children, count + 1),
        Arrays.copyOf(word, count),
        List.copyOf(words));
  }

  int firstChild(int node) {
    return firstChild[node];
  }

  /** One past the last child: the children of the next node begin there. */
  int endChild(int node) {
    return firstChild[node + 1];
  }

  char letter(int node) {
    return letters[node];
  }

  /** The number of the word that ends at this node, or -1. */
  int word(int node) {
    return word[node];
  }

  /** The number of exactly this word, or -1. */
  int number(String text) {
    int node = 0;
    for (int at = 0; at < text.length() && node >= 0; at++) {
      int next = -1;
      for (int child = firstChild(node); child < endChild(node) && next < 0; child++) {
        next = letters[child] == text.charAt(at) ? child : -1;
      }
      node = next;
    }
    return node < 0 ? -1 : word[node];
  }

  String text(int number) {
    return words.get(number);
  }

  int size() {
    return letters.length;
  }
}
