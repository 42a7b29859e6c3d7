package lab.unroll.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** Ways to spoil a file: as a disk, a cable or an editor does, and as malice would. */
public final class Damage {

    private static final List<BiFunction<byte[], SplittableRandom, byte[]>> OF_BYTES = List.of(
            Damage::withBitsFlipped, Damage::withAnotherByte, Damage::cutOff, Damage::withAHole, Damage::withZeros,
            Damage::withAPartTwice, Damage::withPartsInAnotherOrder, Damage::withADigitChanged, Damage::withNoise, Damage::withATail);

    private static final List<BiFunction<String, SplittableRandom, String>> OF_TEXT = List.of(
            Damage::withoutStretch, Damage::withStretchTwice, Damage::withOtherCharacter, Damage::withLineTwice, Damage::withoutLine,
            Damage::withLinesSwapped, Damage::withNumber, Damage::withRun, Damage::cut, Damage::withPiece);

    private static final List<String> NUMBERS = List.of("0", "-1", "1e308", "1e999", "-1e999", "NaN", "Infinity", "0x7f", "٣", "1_000",
            "1,5", "1.5.2", "", "2147483648", "99999999999999999999999999", "1".repeat(5000), "0." + "0".repeat(5000) + "1", "4.9e-324");
    /** What is written again and again, where a reader would have to go back, go deep, or keep all of it. */
    private static final List<String> RUNS = List.of("a", " ", "\t", ",", ";", "\"", "\n", "\r", "\n\n\t", "a-", "a'", "1,000", "1 ", "(", "[",
            "{", "{\"a\":", "a (", "a\u0316\u0301", "\u0301\u0316", "\u0915\u094d", "\ud83d\udc68\u200d", "\ud83c\uddf9", "\u1100", "空",
            "\u0000", "\u2028", "\u3000", "#", "-", "\\", "<", "&amp;", "x\ty\n", "x\tA\n");
    private static final List<String> PIECES = List.of("\u0000", "\ufeff", "\ufffe", "\ud83d", "\udc4d", "\u202e", "\u2028", "\u0085", "\u001a",
            "\r", "\r\n", "\n", "\t", "\"", "\"\"", "'", ",", ";", "\\", "%s", "{0}", "${user.home}", "../../../etc/passwd", "ﷺ", "İ", "ß",
            "\u00a0", "\u200b", "=1+1", "<script>", "\u001b[31m");
    private static final int LONGEST_RUN = 100_000;

    private Damage() {
    }

    /** A file damaged in one to three ways, never the same as before. */
    public static byte[] of(byte[] whole, SplittableRandom random) {
        byte[] now = whole;
        for (int i = random.nextInt(3); i >= 0; i--) {
            now = now.length == 0 ? now : OF_BYTES.get(random.nextInt(OF_BYTES.size())).apply(now, random);
        }
        if (Arrays.equals(now, whole)) {
            now = whole.clone();
            now[random.nextInt(now.length)] ^= 1;
        }
        return now;
    }

    /** A text damaged in one to four ways. */
    public static String of(String whole, SplittableRandom random) {
        String now = whole;
        for (int i = random.nextInt(4); i >= 0; i--) {
            now = OF_TEXT.get(random.nextInt(OF_TEXT.size())).apply(now, random);
        }
        return now;
    }

    /** A text damaged as text or as bytes, or both. */
    public static byte[] ofFile(String whole, SplittableRandom random) {
        int kind = random.nextInt(4);
        String text = kind == 0 ? whole : of(whole, random);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return kind > 1 || bytes.length == 0 ? bytes : of(bytes, random);
    }

    // Bytes

    static byte[] withBitsFlipped(byte[] file, SplittableRandom random) {
        byte[] spoilt = file.clone();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            spoilt[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return spoilt;
    }

    static byte[] withAnotherByte(byte[] file, SplittableRandom random) {
        byte[] spoilt = file.clone();
        spoilt[random.nextInt(file.length)] = (byte) random.nextInt(256);
        return spoilt;
    }

    static byte[] cutOff(byte[] file, SplittableRandom random) {
        return Arrays.copyOf(file, random.nextInt(file.length));
    }

    static byte[] withAHole(byte[] file, SplittableRandom random) {
        int from = random.nextInt(file.length);
        return joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, end(file, from, random), file.length));
    }

    static byte[] withZeros(byte[] file, SplittableRandom random) {
        byte[] spoilt = file.clone();
        int from = random.nextInt(file.length);
        Arrays.fill(spoilt, from, end(file, from, random), (byte) 0);
        return spoilt;
    }

    static byte[] withNoise(byte[] file, SplittableRandom random) {
        byte[] spoilt = file.clone();
        int from = random.nextInt(file.length);
        for (int i = from; i < end(file, from, random); i++) {
            spoilt[i] = (byte) random.nextInt();
        }
        return spoilt;
    }

    static byte[] withAPartTwice(byte[] file, SplittableRandom random) {
        int from = random.nextInt(file.length);
        return joined(Arrays.copyOf(file, end(file, from, random)), Arrays.copyOfRange(file, from, file.length));
    }

    static byte[] withPartsInAnotherOrder(byte[] file, SplittableRandom random) {
        int middle = random.nextInt(file.length);
        return joined(Arrays.copyOfRange(file, middle, file.length), Arrays.copyOf(file, middle));
    }

    static byte[] withATail(byte[] file, SplittableRandom random) {
        return joined(file, new byte[random.nextInt(1, 512)]);
    }

    /** What reads well and is wrong all the same. */
    static byte[] withADigitChanged(byte[] file, SplittableRandom random) {
        byte[] spoilt = file.clone();
        int place = random.nextInt(file.length);
        for (int looked = 0; looked < file.length && !Character.isDigit(spoilt[place]); looked++) {
            place = (place + 1) % file.length;
        }
        if (Character.isDigit(spoilt[place])) {
            spoilt[place] = (byte) ('0' + (spoilt[place] - '0' + random.nextInt(1, 10)) % 10);
        }
        return spoilt;
    }

    /** The end of a part that is short or long. */
    private static int end(byte[] file, int from, SplittableRandom random) {
        return Math.min(file.length, from + 1 + random.nextInt(1 << random.nextInt(1, 13)));
    }

    static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    // Text

    /** A place in a text, its end included. */
    public static int place(String text, SplittableRandom random) {
        return random.nextInt(text.length() + 1);
    }

    /** One of some. */
    public static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Without up to 40 characters. */
    public static String withoutStretch(String text, SplittableRandom random) {
        int from = place(text, random);
        return text.substring(0, from) + text.substring(Math.min(text.length(), from + random.nextInt(40)));
    }

    /** With some characters once to three times more, at another place. */
    public static String withStretchTwice(String text, SplittableRandom random) {
        int from = place(text, random);
        String stretch = text.substring(from, Math.min(text.length(), from + random.nextInt(200)));
        return inserted(text, stretch.repeat(1 + random.nextInt(3)), random);
    }

    /** With another character. */
    public static String withOtherCharacter(String text, SplittableRandom random) {
        int at = place(text, random);
        String signs = "*_[]{}()!<>$`#-+:;,.±%^|\\/\"'~= \n\t0129txh\u0000空";
        char other = random.nextBoolean() ? signs.charAt(random.nextInt(signs.length())) : (char) random.nextInt(0x3000);
        return text.substring(0, at) + other + text.substring(Math.min(text.length(), at + random.nextInt(2)));
    }

    /** With a number that is huge, negative or none. */
    public static String withNumber(String text, SplittableRandom random) {
        int at = place(text, random);
        while (at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? text : text.substring(0, at) + one(NUMBERS, random) + text.substring(at + 1);
    }

    /** With two lines exchanged. */
    public static String withLinesSwapped(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.size() > 1) {
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        }
        return String.join("\n", lines);
    }

    /** Cut off somewhere. */
    public static String cut(String text, SplittableRandom random) {
        return text.substring(0, place(text, random));
    }

    /** With a line, at some place. */
    public static String withLine(String text, String line, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.add(random.nextInt(lines.size() + 1), line);
        return String.join("\n", lines);
    }

    private static String withLineTwice(String text, SplittableRandom random) {
        List<String> lines = text.lines().toList();
        return lines.isEmpty() ? text : withLine(text, one(lines, random), random);
    }

    /** Without a line. */
    public static String withoutLine(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (!lines.isEmpty()) {
            lines.remove(random.nextInt(lines.size()));
        }
        return String.join("\n", lines);
    }

    static String withRun(String text, SplittableRandom random) {
        String piece = one(RUNS, random);
        return inserted(text, piece.repeat(1 + random.nextInt(LONGEST_RUN) / piece.length()), random);
    }

    static String withPiece(String text, SplittableRandom random) {
        return inserted(text, one(PIECES, random), random);
    }

    private static String inserted(String text, String piece, SplittableRandom random) {
        int at = place(text, random);
        return text.substring(0, at) + piece + text.substring(at);
    }
}
