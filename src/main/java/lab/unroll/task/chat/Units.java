package lab.unroll.task.chat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.unroll.words.InputException;

/** What a sentence is cut into. */
public enum Units {
    /** Words, with every mark beside them a word of its own. */
    WORDS,
    /** Code points; blanks are some as well. */
    CHARACTERS;

    /** The name of the choice by which a file is cut. */
    public static final String CHOICE = "units";

    /** Possessive, so that a word of any length takes no deeper stack. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['’\\-][\\p{L}\\p{M}\\p{N}]++)*+|\\S");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST_MARKS = 30;
    private static final char GRAPHEME_JOINER = '\u034F';
    /** Marks with no blank before them, and with none behind. */
    private static final String CLOSING = ".,;:!?…)]}’”»、。，；：！？）」』";
    private static final String OPENING = "([{‘“«（「『";
    private static final String JOINED = "。，；：！？、）」』（「『";

    /** Its name in files and options. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names there are. */
    static List<String> ids() {
        return Stream.of(values()).map(Units::id).toList();
    }

    /**
     * The units of a name.
     *
     * @throws InputException naming those there are
     */
    static Units named(String id) {
        return Stream.of(values()).filter(one -> one.id().equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new InputException("dialogue.units", id, String.join(", ", ids())));
    }

    /** Characters where most letters are Chinese or Japanese, which stand without blanks between words; else words. */
    static Units of(Stream<String> sentences) {
        long[] counts = new long[2];
        sentences.flatMapToInt(String::codePoints).filter(Character::isLetter).forEach(point -> {
            Character.UnicodeScript script = Character.UnicodeScript.of(point);
            boolean alone = script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA
                    || script == Character.UnicodeScript.KATAKANA;
            counts[alone ? 1 : 0]++;
        });
        return counts[1] > counts[0] ? CHARACTERS : WORDS;
    }

    /** A sentence in composed characters (NFC), without blanks around it and with single ones in it. */
    static String tidied(String sentence) {
        return BLANKS.matcher(Normalizer.normalize(streamSafe(sentence), Normalizer.Form.NFC).strip()).replaceAll(" ");
    }

    /**
     * With no more than 30 marks in a row, which NFC would put in order in quadratic time: the Stream-Safe Text Process of
     * Unicode Standard Annex 15, section 13.
     */
    private static String streamSafe(String sentence) {
        StringBuilder safe = new StringBuilder(sentence.length());
        int marks = 0;
        for (int at = 0; at < sentence.length(); at += Character.charCount(sentence.codePointAt(at))) {
            int point = sentence.codePointAt(at);
            marks = isMark(point) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                safe.append(GRAPHEME_JOINER);
                marks = 1;
            }
            safe.appendCodePoint(point);
        }
        return safe.toString();
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** The units of a sentence, in their order. */
    public List<String> cut(String sentence) {
        String tidy = tidied(sentence);
        if (this == CHARACTERS) {
            return tidy.codePoints().mapToObj(Character::toString).toList();
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(tidy);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** How a unit of a question is read: small letters and capitals are the same. */
    static String folded(String unit) {
        return unit.toLowerCase(Locale.ROOT);
    }

    /** The sentence of some units: words with blanks between them, but not before a comma. */
    public String join(List<String> units) {
        if (this == CHARACTERS) {
            return String.join("", units);
        }
        StringBuilder sentence = new StringBuilder();
        String before = "";
        for (String unit : units) {
            boolean close = before.isEmpty() || CLOSING.contains(unit) || OPENING.contains(before) || JOINED.contains(before)
                    || JOINED.contains(unit);
            sentence.append(close ? "" : " ").append(unit);
            before = unit;
        }
        return sentence.toString();
    }

    /** The same of an array. */
    String join(String... units) {
        return join(Arrays.asList(units));
    }
}
