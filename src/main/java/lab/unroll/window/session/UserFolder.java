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
        return other != null ? Path.of(other) : of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
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
