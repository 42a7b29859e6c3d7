package lab.unroll.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.unroll.task.Vocabulary;

/**
 * What has been written with a network, to be kept beside it. It never changes.
 *
 * @param film   what the network wrote while it learnt, from the first step to the last
 * @param pieces the manuscript; empty where nobody has touched it, and it is written anew
 * @param place  of the letter that is looked at in it, from 1
 */
public record KeptWriting(List<Filmstrip.Sample> film, List<Piece> pieces, int place) {

    /** Nothing is kept. */
    public static final KeptWriting NOTHING = new KeptWriting(List.of(), List.of(), 1);

    /**
     * Neighbouring symbols that come from the same hand.
     *
     * @param origin  where they come from
     * @param symbols their numbers; at least one
     */
    public record Piece(Manuscript.Origin origin, List<Integer> symbols) {

        /** Copies the symbols. */
        public Piece {
            symbols = List.copyOf(symbols);
        }
    }

    /** Copies the lists. */
    public KeptWriting {
        film = List.copyOf(film);
        pieces = List.copyOf(pieces);
    }

    /** Keeps a filmstrip alone. */
    public static KeptWriting of(Filmstrip film) {
        return new KeptWriting(film.samples(), List.of(), 1);
    }

    /**
     * Keeps both.
     *
     * @param place of the letter that is looked at, from 1
     */
    public static KeptWriting of(Filmstrip film, Manuscript manuscript, int place) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0, to; from < manuscript.length(); from = to) {
            to = from + 1;
            while (to < manuscript.length() && manuscript.origin(to) == manuscript.origin(from)) {
                to++;
            }
            pieces.add(new Piece(manuscript.origin(from),
                    Arrays.stream(manuscript.symbols(), from, to).boxed().toList()));
        }
        return new KeptWriting(film.samples(), pieces, place);
    }

    /** The filmstrip. */
    public Filmstrip strip() {
        return Filmstrip.of(film);
    }

    /** True if a manuscript is kept, and not only what the network wrote by itself. */
    public boolean hasManuscript() {
        return !pieces.isEmpty();
    }

    /** The manuscript, in the symbols of the text that is learnt. */
    public Manuscript manuscript(Vocabulary vocabulary) {
        Manuscript written = Manuscript.begin(vocabulary, new int[0]);
        for (Piece piece : pieces) {
            for (int symbol : piece.symbols()) {
                written = written.with(symbol, piece.origin());
            }
        }
        return written;
    }

    /**
     * The name of the first field that fits no network of this text; empty if all fit.
     *
     * @param symbols how many the text has
     */
    public String unfit(int symbols) {
        if (!Filmstrip.isFilm(film)) {
            return "film";
        }
        long length = pieces.stream().mapToLong(piece -> piece.symbols().size()).sum();
        if (length > Manuscript.LONGEST || pieces.stream().anyMatch(piece -> piece.origin() == null
                || piece.symbols().isEmpty() || piece.symbols().stream().anyMatch(symbol -> symbol < 0 || symbol >= symbols))) {
            return "pieces";
        }
        return place >= 1 && place <= Math.max(1, length) ? "" : "place";
    }
}
