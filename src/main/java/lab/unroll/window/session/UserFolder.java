package lab.unroll.window.session;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a programme keeps what is its own on a system. */
public final class UserFolder {

    /** The property that names another place. */
    public static final String PROPERTY = "unroll.folder";

    private static final String HOME = "user.home";

    private UserFolder() {
    }

    /** The folder of the present user; it may not be there yet. */
    public static Path present() {
        String other = System.getProperty(PROPERTY);
        return other != null ? Path.of(other) : hasHome(System.getProperty(HOME))
                ? of(System.getProperty("os.name"), System.getProperty(HOME), System.getenv())
                : without(System.getProperty("java.io.tmpdir"), System.getProperty("user.name"));
    }

    /** True if the present user has a folder of its own at all: one whom the system does not know has none. */
    public static boolean hasHome() {
        return hasHome(System.getProperty(HOME));
    }

    /** Java says "?" where the system knows no home. */
    static boolean hasHome(String home) {
        return home != null && !home.isBlank() && !home.equals("?");
    }

    /** Among the temporary files, where there is no home. */
    static Path without(String temporary, String user) {
        return Path.of(temporary, "unroll" + (user == null ? "" : "-" + user.replaceAll("[^\\p{L}\\p{N}]", "_")));
    }

    /** The folder on a system, as each wants it. */
    static Path of(String system, String home, Map<String, String> variables) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String data = variables.get("APPDATA");
            return (data == null ? Path.of(home, "AppData", "Roaming") : Path.of(data)).resolve("Unroll");
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Unroll");
        }
        String data = variables.get("XDG_DATA_HOME");
        return (data == null || !Path.of(data).isAbsolute() ? Path.of(home, ".local", "share") : Path.of(data)).resolve("unroll");
    }
}
