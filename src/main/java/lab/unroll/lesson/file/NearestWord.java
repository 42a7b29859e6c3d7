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

    /** So many letters have to be taken out, put in, replaced, or swapped with their neighbour (Damerau's distance). */
    private static int distance(String from, String to) {
        int[][] way = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                way[i][j] = i == 0 || j == 0 ? i + j : Math.min(1 + Math.min(way[i - 1][j], way[i][j - 1]),
                        way[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
                    way[i][j] = Math.min(way[i][j], 1 + way[i - 2][j - 2]);
                }
            }
        }
        return way[from.length()][to.length()];
    }
}
