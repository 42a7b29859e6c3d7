package lab.unroll.ui;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * For tests of the window. They need no display, but on Linux JavaFX sets text with Pango. Where that is missing the
 * tests are skipped with a word on how to get it; on a build server (environment variable {@code CI}) they fail instead.
 */
@Tag("ui")
@Isolated("there is one toolkit")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsToolkit.Condition.class)
public @interface NeedsToolkit {

    /** Looks for the library that JavaFX will load. */
    final class Condition implements ExecutionCondition {

        private static final String LIBRARY = "libpangoft2-1.0.so.0";
        private static final String HOW = "JavaFX cannot set text here. On Debian or Ubuntu: "
                + "sudo apt-get install libpangoft2-1.0-0";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (present()) {
                return ConditionEvaluationResult.enabled("JavaFX can set text");
            }
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(HOW);
            }
            return ConditionEvaluationResult.disabled(HOW);
        }

        private static boolean present() {
            return !System.getProperty("os.name").startsWith("Linux")
                    || folders().anyMatch(folder -> Files.exists(folder.resolve(LIBRARY)));
        }

        /** Where the linker looks, as far as is known: not every Java names Debian's folders in its own path. */
        private static Stream<Path> folders() {
            Stream<Path> named = Stream.of(System.getProperty("java.library.path").split(File.pathSeparator))
                    .map(Path::of);
            File[] byProcessor = new File("/usr/lib").listFiles((lib, name) -> name.endsWith("-linux-gnu"));
            return Stream.of(named, Stream.of(Path.of("/usr/lib64"), Path.of("/usr/lib")),
                    byProcessor == null ? Stream.<Path>empty() : Stream.of(byProcessor).map(File::toPath))
                    .flatMap(folders -> folders);
        }
    }
}
