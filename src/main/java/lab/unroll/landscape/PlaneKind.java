package lab.unroll.landscape;

import java.util.Arrays;
import java.util.stream.Collectors;
import lab.unroll.words.InputException;

/** How the two directions of a plane are chosen. */
public enum PlaneKind {
    /** Two random directions, each filter as long as that of the weights. Li et al., NeurIPS 2018. */
    RANDOM("random"),
    /** The two main directions of the path that training took. */
    PATH("path"),
    /** The two directions in which the loss is curved most. */
    SHARPEST("sharpest");

    private final String id;

    PlaneKind(String id) {
        this.id = id;
    }

    /** The name on the command line and in the keys of words. */
    public String id() {
        return id;
    }

    /** The names of all, separated by commas. */
    public static String names() {
        return Arrays.stream(values()).map(PlaneKind::id).collect(Collectors.joining(", "));
    }

    /**
     * The plane of that name.
     *
     * @throws InputException naming those there are
     */
    public static PlaneKind named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new InputException("option.unknown", "--plane", id, names()));
    }
}
