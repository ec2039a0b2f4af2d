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

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*[^\\r\\n\\s][^\\r\\n]*");
    private static final Pattern TERMINATOR = Pattern.compile(".*[.!?:;…][\"'”’)\\]]*\\s*$", Pattern.DOTALL);
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
        return boilerplate.stream()
                .anyMatch(pattern -> pattern.matcher(sentence).find());
    }

    private static List<Paragraph> paragraphs(String text, int from) {
        var result = new ArrayList<Paragraph>();
        boolean wrapped = isWrapped(text, from);
        var lines = LINE.matcher(text).region(from, text.length());
        int start = -1;
        int end = -1;
        while (lines.find()) {
            boolean goesOn = start >= 0 && continues(text, end, lines.start(), wrapped);
            if (start >= 0 && !goesOn) {
                result.add(paragraph(text, start, end));
                start = -1;
            }
            start = start < 0 ? lines.start() : start;
            end = lines.end();
        }
        if (start >= 0) {
            result.add(paragraph(text, start, end));
        }
        return result;
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
        boolean ends = !wrapped
                && TERMINATOR.matcher(line).matches()
                && !ABBREVIATION.matcher(line).matches();
        return breaks <= 1
                && line.strip().length() >= WRAPPED_LINE
                && !MARKDOWN_HEADING.matcher(line).find()
                && !ends;
    }

    private static Paragraph paragraph(String text, int start, int end) {
        var content = text.substring(start, end);
        var mark = MARKDOWN_HEADING.matcher(content);
        if (mark.find()) {
            return new Paragraph(start + mark.end(), end, true);
        }
        var bullet = LIST_MARK.matcher(content);
        int skipped = bullet.find() ? bullet.end() : 0;
        boolean heading = content.length() <= LONGEST_HEADING
                && !TERMINATOR.matcher(content).matches();
        return new Paragraph(start + skipped, end, heading);
    }

    private static List<Span> sentences(SentenceDetectorME detector, String paragraph) {
        var merged = new ArrayList<Span>();
        for (var span : detector.sentPosDetect(paragraph)) {
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
        var before = paragraph.substring(left.getStart(), left.getEnd());
        boolean abbreviated =
                ABBREVIATION.matcher(before).matches() && !before.strip().matches("(?s).*\\b[ap]\\.m\\.$");
        return Character.isLowerCase(paragraph.charAt(right.getStart())) || abbreviated || before.length() <= 3;
    }
}
