package lab.unroll.lesson;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.lesson.file.Place;

/**
 * What the learner does in a step.
 *
 * @param kind    what
 * @param seconds how long somebody plays; 0 in all other kinds
 */
public record Beat(Kind kind, int seconds) {

    private static final int SHORTEST = 60;
    private static final int LONGEST = 120;
    private static final Pattern WRITTEN = Pattern.compile("(?<kind>[a-z]+)(\\s+(?<seconds>\\d{1,5}))?");

    /** The kinds, in the order in which a lesson goes through them. */
    public enum Kind {
        /** Plays under one question. */
        PLAY,
        /** Commits to an answer. */
        PREDICT,
        /** Lets it happen. */
        RUN,
        /** Says what was to be seen. */
        SEE,
        /** Hears why, and mends the picture. */
        EXPLAIN,
        /** Does something with it. */
        DO;

        /** Its name in lessons. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return kind == Kind.PLAY ? kind.id() + " " + seconds : kind.id();
    }

    /**
     * Reads one.
     *
     * @throws lab.unroll.words.InputException at the place, if it cannot be read
     */
    static Beat read(String written, Place place) {
        Matcher parts = WRITTEN.matcher(written.strip());
        Optional<Kind> kind = parts.matches()
                ? Stream.of(Kind.values()).filter(one -> one.id().equals(parts.group("kind"))).findFirst() : Optional.empty();
        int seconds = kind.isEmpty() || parts.group("seconds") == null ? 0 : Integer.parseInt(parts.group("seconds"));
        boolean fits = kind.isPresent()
                && (kind.get() == Kind.PLAY ? seconds >= SHORTEST && seconds <= LONGEST : seconds == 0);
        if (!fits) {
            throw place.problem("beat", written.strip(), Stream.of(Kind.values()).map(Kind::id)
                    .map(id -> id.equals(Kind.PLAY.id()) ? id + " 90" : id).collect(Collectors.joining(", ")), SHORTEST,
                    LONGEST);
        }
        return new Beat(kind.get(), seconds);
    }
}
