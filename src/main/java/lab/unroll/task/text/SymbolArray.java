package lab.unroll.task.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import lab.unroll.task.Letters;

/** The symbols of a text in a row: a byte for each where there are no more than 256, else two. Filled once, in order. */
final class SymbolArray implements IntConsumer {

    private static final int IN_A_BYTE = 256;

    private final Letters letters = new Letters(point -> add(symbolOf(point)), this::add);
    /** The symbol of a code point. */
    private final char[] symbolOf;
    /** The symbol of a letter of several code points. */
    private final Map<String, Character> symbolOfSeveral = new HashMap<>();
    private final int rare;
    private final byte[] bytes;
    private final char[] chars;
    private int filled;

    /** What has to be known of a text before it can be kept: how long it is, and how often it has each letter. */
    static final class Counted implements IntConsumer {

        /** What stands for the letters that are folded: U+FFFD, the replacement character. */
        static final String RARE = "\uFFFD";
        /** So many letters of several code points are told apart. */
        private static final int MOST_JOINED = 50_000;

        private final Letters letters = new Letters(this::add, this::add);
        private int[] ofPoint = new int[1 << 8];
        private final Map<String, int[]> ofSeveral = new HashMap<>();
        private int beyond;
        private int count;

        @Override
        public void accept(int character) {
            letters.accept(character);
        }

        private void add(int point) {
            if (point >= ofPoint.length) {
                ofPoint = Arrays.copyOf(ofPoint, Integer.highestOneBit(point) << 1);
            }
            ofPoint[point]++;
            count++;
        }

        private void add(String letter) {
            int[] known = ofSeveral.get(letter);
            if (known == null && ofSeveral.size() == MOST_JOINED) {
                beyond++;
            } else {
                ofSeveral.computeIfAbsent(letter, key -> new int[1])[0]++;
            }
            count++;
        }

        /** The text ends here. */
        void end() {
            letters.end();
        }

        int count() {
            return count;
        }

        /**
         * The symbols: letters of one code point in the order of these, then those of several. Of more than {@code most} the
         * rarest, and of those that are equally rare the last, are folded into one, {@link #RARE}, which is the last.
         */
        Kept kept(int most) {
            List<Letter> all = new ArrayList<>();
            for (int point = 0; point < ofPoint.length; point++) {
                if (ofPoint[point] > 0) {
                    all.add(new Letter(Character.toString(point), ofPoint[point], all.size()));
                }
            }
            ofSeveral.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one ->
                    all.add(new Letter(one.getKey(), one.getValue()[0], all.size())));
            if (all.size() <= most && beyond == 0) {
                return new Kept(all.stream().map(Letter::label).toList(), 0, 0);
            }
            List<Letter> common = all.stream().filter(one -> !one.label().equals(RARE))
                    .sorted(Comparator.comparingInt((Letter one) -> -one.count()).thenComparingInt(Letter::place)).limit(most - 1L)
                    .sorted(Comparator.comparingInt(Letter::place)).toList();
            List<String> labels = new ArrayList<>(common.stream().map(Letter::label).toList());
            labels.add(RARE);
            return new Kept(labels, all.size() - common.size(), count - common.stream().mapToInt(Letter::count).sum());
        }

        private record Letter(String label, int count, int place) {
        }
    }

    /**
     * The symbols of a text.
     *
     * @param labels their letters
     * @param folded how many different letters are read as one
     * @param places how often they occur
     */
    record Kept(List<String> labels, int folded, int places) {
    }

    /** Room for a text that has been counted; it takes its code points. */
    SymbolArray(Counted text, Kept kept) {
        List<String> labels = kept.labels();
        rare = labels.size() - 1;
        int last = labels.stream().filter(label -> isSingle(label)).mapToInt(label -> label.codePointAt(0)).max().orElse(0);
        symbolOf = new char[last + 1];
        // what is not among them has been folded
        Arrays.fill(symbolOf, (char) rare);
        for (int symbol = 0; symbol < labels.size(); symbol++) {
            if (isSingle(labels.get(symbol))) {
                symbolOf[labels.get(symbol).codePointAt(0)] = (char) symbol;
            } else {
                symbolOfSeveral.put(labels.get(symbol), (char) symbol);
            }
        }
        boolean small = labels.size() <= IN_A_BYTE;
        bytes = small ? new byte[text.count()] : null;
        chars = small ? null : new char[text.count()];
    }

    /** So many symbols one after the other, again and again. */
    SymbolArray(int size, int count) {
        rare = 0;
        symbolOf = new char[0];
        bytes = null;
        chars = new char[count];
        for (int place = 0; place < count; place++) {
            chars[place] = (char) (place % size);
        }
        filled = count;
    }

    private static boolean isSingle(String label) {
        return label.codePointCount(0, label.length()) == 1;
    }

    @Override
    public void accept(int character) {
        letters.accept(character);
    }

    /** The text ends here. */
    void end() {
        letters.end();
    }

    private int symbolOf(int point) {
        return point < symbolOf.length ? symbolOf[point] : rare;
    }

    private void add(String letter) {
        add(symbolOfSeveral.getOrDefault(letter, (char) rare));
    }

    private void add(int symbol) {
        if (bytes != null) {
            bytes[filled++] = (byte) symbol;
        } else {
            chars[filled++] = (char) symbol;
        }
    }

    int length() {
        return bytes != null ? bytes.length : chars.length;
    }

    int get(int place) {
        return bytes != null ? bytes[place] & 0xFF : chars[place];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SymbolArray that && Arrays.equals(bytes, that.bytes) && Arrays.equals(chars, that.chars);
    }

    @Override
    public int hashCode() {
        return length();
    }
}
