package lab.unroll.window.session;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the programme keeps what is its own on a system: settings, what is open, reports of faults. */
public final class UserFolder {

    /** The property that names another place. */
    public static final String PROPERTY = "unroll.folder";
    /** The environment variable that does, for a laboratory with a folder for each pupil or for a stick. */
    public static final String VARIABLE = "UNROLL_HOME";

    private static final String HOME = "user.home";

    private UserFolder() {
    }

    /** The folder of the present user; it may not be there yet. */
    public static Path present() {
        String other = System.getProperty(PROPERTY);
        return other != null ? Path.of(other) : hasHome(System.getProperty(HOME)) || chosen(System.getenv()).isPresent()
                ? of(System.getProperty("os.name"), System.getProperty(HOME), System.getenv())
                : without(System.getProperty("java.io.tmpdir"), System.getProperty("user.name"));
    }

    /** False for a user whom the system does not know, as in many containers: Java says "?" there. */
    static boolean hasHome(String home) {
        return home != null && !home.isBlank() && !home.equals("?");
    }

    /** Among the temporary files, where there is no home. */
    static Path without(String temporary, String user) {
        return Path.of(temporary, "unroll" + (user == null ? "" : "-" + user.replaceAll("[^\\p{L}\\p{N}]", "_")));
    }

    /** The folder on a system, as each wants it. */
    static Path of(String system, String home, Map<String, String> variables) {
        return chosen(variables).orElseGet(() -> usual(system, home, variables));
    }

    private static Optional<Path> chosen(Map<String, String> variables) {
        return Optional.ofNullable(variables.get(VARIABLE)).filter(named -> !named.isBlank())
                .map(named -> Path.of(named).toAbsolutePath());
    }

    private static Path usual(String system, String home, Map<String, String> variables) {
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
