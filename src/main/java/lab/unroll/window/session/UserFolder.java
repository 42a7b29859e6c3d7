package lab.unroll.window.session;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the programme keeps what is its own on a system: settings, what is open, reports of faults. */
public final class UserFolder {

    /** The property that names another place. */
    public static final String PROPERTY = "unroll.folder";
    /** The environment variable that does, for a laboratory with a folder for each pupil or for a stick. */
    public static final String VARIABLE = "UNROLL_HOME";

    private UserFolder() {
    }

    /** The folder of the present user; it may not be there yet. */
    public static Path present() {
        String other = System.getProperty(PROPERTY);
        return other != null ? Path.of(other) : of(System.getProperty("os.name"), home(System.getProperty("user.home"),
                System.getProperty("java.io.tmpdir"), System.getProperty("user.name")), System.getenv());
    }

    /**
     * The home of a user; a folder among the temporary files where there is none. Java says "?" where the system does not know
     * the user, as in many containers, and would take that for a folder where the programme was started.
     */
    static String home(String told, String temporary, String user) {
        return told != null && !told.isBlank() && !told.equals("?") ? told
                : Path.of(temporary, "unroll" + (user == null ? "" : "-" + user.replaceAll("[^\\p{L}\\p{N}]", "_"))).toString();
    }

    /** The folder on a system, as each wants it. */
    static Path of(String system, String home, Map<String, String> variables) {
        String chosen = variables.getOrDefault(VARIABLE, "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
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
