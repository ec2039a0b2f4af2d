package org.casus.model;

/// A word that turns a number into a bound or an estimate: about 5,000, nearly 90, at least five.
public enum Modifier implements Code {
    ABOUT,
    NEARLY,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN
}
