package lab.unroll.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.words.InputException;

/** What a film shows. */
public enum Playback {
    /** The network as it reads. */
    FORWARD,
    /** The gradient on its way back. */
    BACKWARD,
    /** The network as it learns. */
    TRAINING;

    /** All of them. */
    public static final List<Playback> ALL = List.of(values());

    /** Its name on the command line and in the keys of its words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one of that name.
     *
     * @throws InputException naming those there are
     */
    public static Playback named(String id) {
        return Stream.of(values()).filter(one -> one.id().equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new InputException("option.unknown", "--film", id,
                        ALL.stream().map(Playback::id).collect(Collectors.joining(", "))));
    }
}
