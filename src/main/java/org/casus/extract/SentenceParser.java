package org.casus.extract;

import java.util.ArrayList;
import java.util.List;
import org.casus.extract.Extraction.NearMiss;
import org.casus.extract.syntax.Annotator;
import org.casus.extract.syntax.Segmenter;
import org.casus.extract.syntax.Segmenter.Segment;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.TrueCase;
import org.casus.model.Evidence;

/// Cuts a text into sentences and parses them. Time and memory of a sentence grow faster than its length, so what is
/// longer than any sentence is not parsed; and no more is read of a text than of a book.
///
/// @param annotator parses a sentence
record SentenceParser(Segmenter segmenter, TrueCase trueCase, Annotator annotator) {
    /// The longest of 24,000 sentences of news agencies has 1,284 characters.
    private static final int LONGEST_SENTENCE = 3_000;

    /// Words and marks; that sentence has 194 words.
    private static final int MOST_WORDS = 400;

    /// A book has a million characters, and five to eight thousand sentences.
    private static final int LONGEST_TEXT = 1_000_000;

    private static final int MOST_SENTENCES = 10_000;

    /// As many characters of what is not read are enough to find it by.
    private static final int SHOWN = 120;

    /// The sentences of a text, and what of it was not read.
    record Parsed(List<Sentence> sentences, List<NearMiss> unread) {}

    Parsed parse(String text, int from) {
        var unread = new ArrayList<NearMiss>();
        var sentences = new ArrayList<Sentence>();
        int end = end(text, from);
        if (end < text.length()) {
            unread.add(
                    unread(text, end, text.length(), "the text after its first %d characters".formatted(LONGEST_TEXT)));
        }
        for (var segment : segmenter.segments(text.substring(0, end), from)) {
            if (sentences.size() == MOST_SENTENCES) {
                unread.add(unread(
                        text, segment.start(), end, "the text after its first %d sentences".formatted(MOST_SENTENCES)));
                break;
            }
            if (isTooLong(text, segment)) {
                unread.add(unread(
                        text,
                        segment.start(),
                        segment.end(),
                        "a sentence of more than %d words and marks, or %d characters"
                                .formatted(MOST_WORDS, LONGEST_SENTENCE)));
            } else {
                sentences.add(parsed(text, segment, sentences.size()));
            }
        }
        return new Parsed(sentences, unread);
    }

    private Sentence parsed(String text, Segment segment, int number) {
        var words = text.substring(segment.start(), segment.end());
        var tokens = annotator.annotate(trueCase.of(words.replaceAll("\\s", " ")));
        return new Sentence(number, segment.paragraph(), segment.heading(), segment.start(), words, tokens);
    }

    /// At a line end, if there is one not far away.
    private static int end(String text, int from) {
        int most = from + LONGEST_TEXT;
        if (text.length() <= most) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', most);
        return line > most - LONGEST_SENTENCE ? line : most;
    }

    private static boolean isTooLong(String text, Segment segment) {
        return segment.end() - segment.start() > LONGEST_SENTENCE
                || words(text.substring(segment.start(), segment.end())) > MOST_WORDS;
    }

    /// Words and single marks, as a parser parts them or nearly so.
    private static int words(String sentence) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            words += (letter && !within) || !(letter || Character.isWhitespace(c)) ? 1 : 0;
            within = letter;
        }
        return words;
    }

    private static NearMiss unread(String text, int start, int end, String reason) {
        int shown = Math.min(end, start + SHOWN);
        boolean cutsOne = shown < text.length() && Character.isLowSurrogate(text.charAt(shown));
        var words = text.substring(start, cutsOne ? shown - 1 : shown);
        int first = text.codePointCount(0, start);
        return new NearMiss(
                Extraction.UNREAD, new Evidence(words, first, first + words.codePointCount(0, words.length())), reason);
    }
}
