package lab.unroll.words;

/** The name of a file or folder that Java cannot read in the encoding of the system. */
public final class PathProblem {

    /** What Java puts in the place of bytes that are no character. */
    private static final char UNREADABLE = '\uFFFD';

    private static final String ENCODING = "sun.jnu.encoding";

    private PathProblem() {
    }

    /** Tells what to set. */
    public static InputException of(String name) {
        return new InputException("path.encoding", name, System.getProperty(ENCODING));
    }

    /** True if bytes of a name were lost: as Java takes it from an argument, or as it tells its own folder. */
    public static boolean isIn(String name) {
        boolean narrow = !"UTF-8".equals(System.getProperty(ENCODING));
        return name.indexOf(UNREADABLE) >= 0 || narrow && name.indexOf('?') >= 0;
    }
}
