package org.jisr.names;

/** What a token does in a name; a role says how much its absence or difference counts. */
public enum Role {
  /** A given or family name without a marker. */
  ISM,
  /** The name of a forebear, after bin, ben, ibn, bint, ould, ait or before oglu. */
  NASAB,
  /** A name by child or by-name, after abu, abou, bou, umm; often a nom de guerre. */
  KUNYA,
  /** An honorific compound of faith, as Salah-eddine or Nasrallah. */
  LAQAB,
  /** A name of origin or tribe, with the article and the ending -i. */
  NISBA,
  /** A title, kept and almost without weight. */
  HONORIFIC,
  /** A little word of a family name, as de, la, van; its absence says nothing. */
  PARTICLE,
  /** A company's legal form; its absence says nothing. */
  LEGAL_FORM;

  /** Whether the token may be absent without saying anything. */
  boolean light() {
    return this == HONORIFIC || this == PARTICLE || this == LEGAL_FORM;
  }
}
