package org.casus.extract.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/// Cuts a text into paragraphs and sentences, tells headings from running text, and leaves boilerplate out.
public final class Segmenter {
    /// A line at least this long that does not end a sentence goes on in the next line: agencies wrap at 60 to 80
    /// columns.
    private static final int WRAPPED_LINE = 45;

    private static final int LONGEST_LINE = 90;

    /// A heading is rarely longer than this many characters.
    private static final int LONGEST_HEADING = 120;

    /// Nothing that says nothing is longer, and patterns take long on a long text.
    private static final int LONGEST_BOILERPLATE = 1000;

    /// Enough to see an abbreviation by.
    private static final int TAIL = 20;

    private static final Pattern TOO_LONG_A_WORD = Pattern.compile("\\S{500,}+");

    private static final String SPACES = " \t\n\u000B\f\r";
    private static final String CLOSING = "\"'”’)]";
    private static final String ENDING = ".!?:;…";
    private static final Pattern ABBREVIATION = Pattern.compile(
            ".*\\b(?:[A-Z]|[ap]\\.m|U\\.S|U\\.N|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Dr|Mr|Mrs|Ms|St|Sen|Rep|Gov|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.\\s*$",
            Pattern.DOTALL);
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern LIST_MARK = Pattern.compile("^[\\s>*•\\-–—]*");

    private static final SentenceModel MODEL = model();
    private final List<Pattern> boilerplate;

    /// A sentence's place in the text: offsets are UTF-16 units.
    public record Segment(int paragraph, boolean heading, int start, int end) {}

    private record Paragraph(int start, int end, boolean heading) {}

    /// `boilerplate` are patterns of paragraphs or sentences that say nothing: "Follow us on ...".
    public Segmenter(List<Pattern> boilerplate) {
        this.boilerplate = List.copyOf(boilerplate);
    }

    private static SentenceModel model() {
        try (InputStream stream = Segmenter.class.getResourceAsStream("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
            return new SentenceModel(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The sentences from an offset on, where the text proper begins.
    public List<Segment> segments(String text, int from) {
        var detector = new SentenceDetectorME(MODEL);
        var segments = new ArrayList<Segment>();
        int number = 0;
        for (var paragraph : paragraphs(text, from)) {
            for (var span : sentences(detector, text.substring(paragraph.start, paragraph.end))) {
                int start = paragraph.start + span.getStart();
                int end = paragraph.start + span.getEnd();
                if (!isBoilerplate(text.substring(start, end))) {
                    segments.add(new Segment(number, paragraph.heading, start, end));
                }
            }
            number++;
        }
        return segments;
    }

    private boolean isBoilerplate(String sentence) {
        return sentence.length() <= LONGEST_BOILERPLATE
                && boilerplate.stream()
                        .anyMatch(pattern -> pattern.matcher(sentence).find());
    }

    private static List<Paragraph> paragraphs(String text, int from) {
        var result = new ArrayList<Paragraph>();
        boolean wrapped = isWrapped(text, from);
        int start = -1;
        int end = -1;
        for (var line : lines(text, from)) {
            boolean goesOn = start >= 0 && continues(text, end, line.getStart(), wrapped);
            if (start >= 0 && !goesOn) {
                result.add(paragraph(text, start, end));
                start = -1;
            }
            start = start < 0 ? line.getStart() : start;
            end = line.getEnd();
        }
        if (start >= 0) {
            result.add(paragraph(text, start, end));
        }
        return result;
    }

    /// The lines that are not blank. A pattern would try a long blank line from each of its characters.
    private static List<Span> lines(String text, int from) {
        var lines = new ArrayList<Span>();
        int start = from;
        while (start < text.length()) {
            int end = start;
            boolean blank = true;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                blank &= SPACES.indexOf(text.charAt(end)) >= 0;
                end++;
            }
            if (!blank) {
                lines.add(new Span(start, end));
            }
            start = end + 1;
        }
        return lines;
    }

    private static int lastLineLength(String text, int end) {
        return end - (Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1);
    }

    /// Whether lines break where they are full, and empty lines part the paragraphs.
    private static boolean isWrapped(String text, int from) {
        var lines = text.substring(from).lines().map(String::stripTrailing).toList();
        long full = lines.stream().filter(line -> line.length() >= WRAPPED_LINE).count();
        return lines.stream().allMatch(line -> line.length() <= LONGEST_LINE)
                && lines.stream().anyMatch(String::isEmpty)
                && full > lines.size() / 2;
    }

    private static boolean continues(String text, int lineEnd, int nextStart, boolean wrapped) {
        long breaks = text.substring(lineEnd, nextStart)
                .chars()
                .filter(c -> c == '\n')
                .count();
        var line = text.substring(lineEnd - lastLineLength(text, lineEnd), lineEnd);
        boolean ends =
                !wrapped && endsSentence(line) && !ABBREVIATION.matcher(line).matches();
        return breaks <= 1
                && line.strip().length() >= WRAPPED_LINE
                && !MARKDOWN_HEADING.matcher(line).find()
                && !ends;
    }

    /// Whether a text ends with a mark, before brackets and quotation marks that close.
    private static boolean endsSentence(String text) {
        int end = withoutEnd(text, withoutEnd(text, text.length(), SPACES), CLOSING);
        return end > 0 && ENDING.indexOf(text.charAt(end - 1)) >= 0;
    }

    private static int withoutEnd(String text, int from, String characters) {
        int end = from;
        while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static Paragraph paragraph(String text, int start, int end) {
        var content = text.substring(start, end);
        var mark = MARKDOWN_HEADING.matcher(content);
        if (mark.find()) {
            return new Paragraph(start + mark.end(), end, true);
        }
        var bullet = LIST_MARK.matcher(content);
        int skipped = bullet.find() ? bullet.end() : 0;
        boolean heading = content.length() <= LONGEST_HEADING && !endsSentence(content);
        return new Paragraph(start + skipped, end, heading);
    }

    /// Around words that are too long to be any, each of which stands by itself: at every full stop the detector looks
    /// for the ends of the word.
    private static List<Span> sentences(SentenceDetectorME detector, String paragraph) {
        var spans = new ArrayList<Span>();
        int done = 0;
        var words = TOO_LONG_A_WORD.matcher(paragraph);
        while (words.find()) {
            spans.addAll(sentences(detector, paragraph, done, words.start()));
            spans.add(new Span(words.start(), words.end()));
            done = words.end();
        }
        spans.addAll(sentences(detector, paragraph, done, paragraph.length()));
        return spans;
    }

    private static List<Span> sentences(SentenceDetectorME detector, String paragraph, int from, int to) {
        var merged = new ArrayList<Span>();
        for (var found : detector.sentPosDetect(paragraph.substring(from, to))) {
            var span = new Span(from + found.getStart(), from + found.getEnd());
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && belongTogether(paragraph, last, span)) {
                merged.set(merged.size() - 1, new Span(last.getStart(), span.getEnd()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static boolean belongTogether(String paragraph, Span left, Span right) {
        var before = paragraph.substring(Math.max(left.getStart(), left.getEnd() - TAIL), left.getEnd());
        boolean abbreviated =
                ABBREVIATION.matcher(before).matches() && !before.strip().matches("(?s).*\\b[ap]\\.m\\.$");
        return Character.isLowerCase(paragraph.charAt(right.getStart())) || abbreviated || before.length() <= 3;
    }
}
