package lab.unroll.lesson.file;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody meant who mistyped a word. */
final class NearestWord {

    private NearestWord() {
    }

    /** The known word that is the fewest letters away, if it is near: one letter in three, at least one. */
    static Optional<String> to(String written, List<String> known) {
        int most = Math.max(1, written.length() / 3);
        return known.stream().filter(word -> distance(written, word) <= most)
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /** Levenshtein's distance: so many letters have to be taken out, put in or replaced. */
    private static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[to.length()];
    }
}
