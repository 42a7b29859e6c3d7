import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes, on the system it runs on, a portable folder with its own Java and an installer of that: a deb on Linux, an msi on
 * Windows, a dmg on a Mac. Needs a whole JDK (jpackage, jmods) and what jpackage asks for on that system.
 * Arguments: the folder of the packaged programme, the folder to write into, the version.
 */
public final class Installer {

    private static final long LONGEST_SECONDS = 600;
    private static final String NAME = "unroll";
    /** What the programme uses of Java: windows, vectors, encodings such as Big5, archives, dates in Chinese. */
    private static final String MODULES = "javafx.controls,javafx.fxml,jdk.incubator.vector,java.desktop,java.logging,"
            + "java.xml,java.management,jdk.unsupported,jdk.charsets,jdk.zipfs,jdk.localedata";
    private static final String VECTORS = "jdk.incubator.vector";
    /** From this version of Java on an archive of classes may be moved together with its jars. */
    private static final int MOVES = 19;
    private static final int[] ICON_SIZES = {16, 32, 48, 128, 256};

    private final Path from;
    private final Path to;
    private final String version;
    private final Path work;
    private final System system = System.present();

    /** A system, with the kinds of installer and icon that it has. */
    private enum System {
        LINUX("deb", "png", NAME),
        WINDOWS("msi", "ico", NAME + ".exe"),
        MAC("dmg", "icns", NAME);

        private final String installer;
        private final String icon;
        private final String launcher;

        System(String installer, String icon, String launcher) {
            this.installer = installer;
            this.icon = icon;
            this.launcher = launcher;
        }

        static System present() {
            String name = java.lang.System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
        }
    }

    private Installer(Path from, Path to, String version) throws IOException {
        this.from = from.toAbsolutePath().normalize();
        this.to = to.toAbsolutePath().normalize();
        this.version = version.replaceAll("-SNAPSHOT$", "");
        work = Files.createTempDirectory("unroll-installer");
    }

    public static void main(String[] args) throws Exception {
        new Installer(Path.of(args[0]), Path.of(args[1]), args[2]).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(to);
        Files.createDirectories(to);
        Path icon = Icon.write(work.resolve("icon." + system.icon));
        Path image = folder(icon);
        archives(image);
        installer(image, icon);
        try (Stream<Path> made = Files.list(to)) {
            java.lang.System.out.println("installer: " + made.map(path -> path.getFileName().toString()).sorted()
                    .collect(Collectors.joining(", ")) + " in " + to);
        }
        delete(work);
    }

    /** The portable folder: Java with JavaFX in it, and the jars. */
    private Path folder(Path icon) throws IOException, InterruptedException {
        List<String> command = jpackage("app-image");
        command.addAll(List.of("--input", jars().toString(), "--main-jar", mainJar(), "--main-class", "lab.unroll.cli.Main",
                "--module-path", modules().toString(), "--add-modules", MODULES, "--jlink-options",
                "--strip-debug --no-man-pages --no-header-files", "--icon", icon.toString()));
        for (String option : List.of("-XX:+UseSerialGC", "-XX:SharedArchiveFile=$APPDIR/unroll.jsa", "-Xlog:cds=off",
                "--add-modules", VECTORS)) {
            command.addAll(List.of("--java-options", option));
        }
        if (Runtime.version().feature() >= 24) {
            // from then on Java warns of what JavaFX does, unless it is allowed
            command.addAll(List.of("--java-options", "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                    "--java-options", "--sun-misc-unsafe-memory-access=allow"));
        }
        run(Map.of(), command);
        return to.resolve(system == System.MAC ? NAME + ".app" : NAME);
    }

    /** The jars of the class path in a folder of their own. */
    private Path jars() throws IOException {
        Path jars = Files.createDirectories(work.resolve("jars"));
        try (Stream<Path> files = Files.list(from.resolve("lib"))) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.copy(jar, jars.resolve(jar.getFileName()));
            }
        }
        return jars;
    }

    private String mainJar() throws IOException {
        try (Stream<Path> files = Files.list(from.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.matches("unroll-.*\\.jar")).findFirst()
                    .orElseThrow(() -> new IOException("no unroll-VERSION.jar in " + from.resolve("lib")));
        }
    }

    /** JavaFX, with Monocle in its place beside the usual platforms: windows are painted to files without a display. */
    private Path modules() throws IOException {
        Path modules = Files.createDirectories(work.resolve("modules"));
        try (Stream<Path> files = Files.list(from.resolve("lib/javafx"))) {
            // each module is in the jar of a system; the one without a system is empty
            for (Path jar : files.filter(file -> file.getFileName().toString().matches("javafx-\\w+-[\\d.]+-.*\\.jar")).toList()) {
                Files.copy(jar, modules.resolve(jar.getFileName()));
            }
        }
        try (Stream<Path> files = Files.list(modules)) {
            Path graphics = files.filter(file -> file.getFileName().toString().startsWith("javafx-graphics")).findFirst()
                    .orElseThrow(() -> new IOException("no javafx-graphics in " + from.resolve("lib/javafx")));
            try (FileSystem into = zip(graphics); FileSystem monocle = zip(from.resolve("lib/headless/monocle.jar"));
                    Stream<Path> classes = Files.walk(monocle.getPath("/com"))) {
                for (Path one : classes.toList()) {
                    Path there = into.getPath(one.toString());
                    if (Files.isDirectory(one)) {
                        Files.createDirectories(there);
                    } else {
                        Files.copy(one, there, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        return modules;
    }

    private static FileSystem zip(Path jar) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
    }

    /** The classes of the start as Java maps them, so that it starts sooner. */
    private void archives(Path image) throws IOException, InterruptedException {
        Path app = system == System.LINUX ? image.resolve("lib/app") : system == System.MAC ? image.resolve("Contents/app")
                : image.resolve("app");
        Path launcher = system == System.LINUX ? image.resolve("bin/" + system.launcher)
                : system == System.MAC ? image.resolve("Contents/MacOS/" + system.launcher) : image.resolve(system.launcher);
        Path names = work.resolve("classes.txt");
        // the programme as it starts, on a display in memory and in a home of its own
        run(Map.of("JAVA_TOOL_OPTIONS", "-XX:DumpLoadedClassList=" + names + " -Duser.home=" + work + " -Dunroll.tell.start=true"
                + " -Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw -Dheadless.geometry=1440x900-32"),
                List.of(launcher.toString()));
        if (Runtime.version().feature() >= MOVES) {
            run(Map.of("JAVA_TOOL_OPTIONS", "-Xshare:dump -XX:SharedClassListFile=" + names), List.of(launcher.toString()));
        } else {
            // the jars will lie elsewhere than here: the archive has the classes of Java and JavaFX alone
            Path java = system == System.MAC ? image.resolve("Contents/runtime/Contents/Home")
                    : image.resolve(system == System.LINUX ? "lib/runtime" : "runtime");
            run(Map.of(), List.of(java.resolve("bin/java").toString(), "-XX:+UseSerialGC", "--add-modules", VECTORS,
                    "-Xshare:dump", "-XX:SharedClassListFile=" + names, "-XX:SharedArchiveFile=" + app.resolve("unroll.jsa")));
        }
        java.lang.System.out.println("class archive: " + Files.size(app.resolve("unroll.jsa")) / 1_000_000 + " MB");
    }

    private void installer(Path image, Path icon) throws IOException, InterruptedException {
        Path type = Files.writeString(work.resolve("type.properties"), "extension=unroll\nmime-type=application/x-unroll\n"
                + "description=Session of Unroll\nicon=" + icon.toString().replace("\\", "\\\\") + "\n");
        List<String> command = jpackage(system.installer);
        command.addAll(List.of("--app-image", image.toString(), "--file-associations", type.toString(), "--description",
                "A visual lab for recurrent neural networks"));
        switch (system) {
            case LINUX -> command.addAll(List.of("--resource-dir", Path.of("src/assembly/linux").toAbsolutePath().toString(),
                    "--linux-shortcut", "--linux-menu-group", "Education", "--linux-app-category", "education",
                    "--linux-package-deps", "libgtk-3-0 | libgtk-3-0t64, libxtst6, libxxf86vm1, libgl1"));
            case WINDOWS -> command.addAll(List.of("--win-menu", "--win-shortcut", "--win-per-user-install"));
            case MAC -> { }
        }
        run(Map.of(), command);
    }

    private List<String> jpackage(String kind) {
        return new ArrayList<>(List.of(Path.of(java.lang.System.getProperty("java.home"), "bin", "jpackage").toString(), "--type",
                kind, "--name", NAME, "--app-version", version, "--vendor", "Unroll", "--dest", to.toString()));
    }

    private void run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        File log = work.resolve("log.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            throw new IOException("failed: " + String.join(" ", command) + "\n" + Files.readString(log.toPath()));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /** The mark of the window, a cell and what it hands on, as the file of an icon that a system wants. */
    private static final class Icon {

        private Icon() {
        }

        static Path write(Path file) throws IOException {
            String name = file.getFileName().toString();
            byte[] bytes = name.endsWith(".png") ? png(256) : name.endsWith(".ico") ? ico() : icns();
            return Files.write(file, bytes);
        }

        private static byte[] png(int size) throws IOException {
            java.lang.System.setProperty("java.awt.headless", "true");
            var image = new java.awt.image.BufferedImage(size, size, java.awt.image.BufferedImage.TYPE_INT_ARGB);
            var g = image.createGraphics();
            g.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
            g.scale(size / 48.0, size / 48.0);
            g.setColor(new java.awt.Color(0x14, 0x2B, 0x33));
            g.fill(new java.awt.geom.RoundRectangle2D.Double(1, 1, 46, 46, 12, 12));
            g.setColor(new java.awt.Color(0x4F, 0xC3, 0xCC));
            g.setStroke(new java.awt.BasicStroke(4));
            g.draw(new java.awt.geom.Ellipse2D.Double(8, 16, 16, 16));
            g.draw(new java.awt.geom.Line2D.Double(24, 24, 35, 24));
            g.fill(new java.awt.geom.Ellipse2D.Double(32.5, 18.5, 11, 11));
            g.dispose();
            var bytes = new ByteArrayOutputStream();
            javax.imageio.ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        }

        /** Windows: a directory of pictures, each a PNG. */
        private static byte[] ico() throws IOException {
            var pictures = new ByteArrayOutputStream();
            ByteBuffer head = ByteBuffer.allocate(6 + 16 * ICON_SIZES.length).order(ByteOrder.LITTLE_ENDIAN);
            head.putShort((short) 0).putShort((short) 1).putShort((short) ICON_SIZES.length);
            for (int size : ICON_SIZES) {
                byte[] png = png(size);
                // 0 stands for 256
                head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                        .putInt(png.length).putInt(head.capacity() + pictures.size());
                pictures.write(png);
            }
            return joined(head.array(), pictures.toByteArray());
        }

        /** Mac: blocks with a name and a length, each a PNG. */
        private static byte[] icns() throws IOException {
            var blocks = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(blocks)) {
                block(out, "ic07", png(128));
                block(out, "ic08", png(256));
                block(out, "ic09", png(512));
            }
            ByteBuffer head = ByteBuffer.allocate(8).put("icns".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                    .putInt(8 + blocks.size());
            return joined(head.array(), blocks.toByteArray());
        }

        private static void block(DataOutputStream out, String name, byte[] png) throws IOException {
            out.writeBytes(name);
            out.writeInt(8 + png.length);
            out.write(png);
        }

        private static byte[] joined(byte[] first, byte[] second) {
            return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
        }
    }
}
