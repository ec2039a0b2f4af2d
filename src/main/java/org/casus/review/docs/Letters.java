package org.casus.review.docs;

/// How wide a text is drawn: about 9 pixels a letter, more or less for wide and narrow ones. Browsers differ, so boxes
/// leave some room.
final class Letters {
    private static final int USUAL = 9;
    private static final int NARROW = 5;
    private static final int WIDE = 13;

    private Letters() {}

    static int width(String text) {
        return text.chars().map(Letters::width).sum();
    }

    private static int width(int letter) {
        if ("mwMW".indexOf(letter) >= 0) {
            return WIDE;
        }
        return "iljtfr .,'".indexOf(letter) >= 0 ? NARROW : USUAL;
    }
}
