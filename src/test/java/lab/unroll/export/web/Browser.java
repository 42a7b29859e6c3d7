package lab.unroll.export.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, spoken to by its DevTools protocol: opens pages, computes on them, and tells what they asked for. */
public final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final long PATIENCE = 60;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new ArrayList<>();
    private int asked;

    private final Path profile;

    private Browser(Process process, Path profile) throws Exception {
        this.process = process;
        this.profile = profile;
        Path port = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IOException("Chromium does not start");
            }
            Thread.onSpinWait();
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        String address = "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list";
        HttpClient client = HttpClient.newHttpClient();
        JsonNode page = JSON.readTree(client.send(HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString()).body());
        socket = client.newWebSocketBuilder().buildAsync(URI.create(page.get(0).get("webSocketDebuggerUrl").asText()),
                new Listener()).get(PATIENCE, TimeUnit.SECONDS);
        ask("Page.enable", Map.of());
        ask("Runtime.enable", Map.of());
        ask("Log.enable", Map.of());
        ask("Network.enable", Map.of());
    }

    /** One that is here; nothing where there is none. */
    public static Optional<Browser> start() throws Exception {
        Optional<Path> programme = Stream.of(System.getenv("PATH").split(":")).flatMap(path -> NAMES.stream()
                .map(name -> Path.of(path, name))).filter(Files::isExecutable).findFirst();
        if (programme.isEmpty()) {
            return Optional.empty();
        }
        Path profile = Files.createTempDirectory("browser");
        Process process = new ProcessBuilder(programme.get().toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--hide-scrollbars", "--no-first-run", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
                .redirectErrorStream(true).redirectOutput(profile.resolve("chromium.log").toFile()).start();
        try {
            return Optional.of(new Browser(process, profile));
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Opens a page and waits until its scripts have run. */
    public void open(Path page) throws Exception {
        events.clear();
        ask("Page.navigate", Map.of("url", page.toUri().toString()));
        String ready = "location.href === " + JSON.writeValueAsString(page.toUri().toString().replaceFirst("^file:/(?!/)", "file:///"))
                + " && document.readyState === 'complete' && 'unroll' in window";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!evaluate(ready).asBoolean()) {
            if (System.nanoTime() > end) {
                throw new IOException(page + " does not come up: " + events);
            }
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
    }

    /** The value of an expression of JavaScript on the page; a promise is waited for. */
    public JsonNode evaluate(String expression) throws Exception {
        JsonNode answer = ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").has("value") ? answer.get("result").get("value") : JSON.nullNode();
    }

    /** Shows the page in a window of another size, by day or by night. */
    public void show(int width, int height, boolean dark) throws Exception {
        ask("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        ask("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    }

    /** Presses a key and lets it go. */
    public void press(String key) throws Exception {
        ask("Input.dispatchKeyEvent", Map.of("type", "rawKeyDown", "key", key.equals("Space") ? " " : key));
        ask("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key.equals("Space") ? " " : key));
    }

    /** The addresses that the page has asked for since it was opened, but its own and what stands within it. */
    public List<String> requests() {
        return events.stream().filter(event -> event.get("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.get("params").get("request").get("url").asText())
                .filter(url -> !url.startsWith("file:") && !url.startsWith("data:")).toList();
    }

    /** What it complained of: errors of its scripts, and what its own rules forbade. */
    public List<String> complaints() {
        return events.stream().filter(event -> List.of("Runtime.exceptionThrown", "Log.entryAdded").contains(event.get("method").asText()))
                .map(JsonNode::toString).toList();
    }

    private JsonNode ask(String method, Map<String, Object> parameters) throws Exception {
        int id = ++asked;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).get(PATIENCE, TimeUnit.SECONDS);
        while (true) {
            JsonNode answer = heard.poll(PATIENCE, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IOException("No answer to " + method);
            }
            if (!answer.has("id")) {
                events.add(answer);
            } else if (answer.get("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new IOException(method + ": " + answer.get("error"));
                }
                return answer.get("result");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        List<ProcessHandle> parts = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        parts.forEach(ProcessHandle::destroyForcibly);
        parts.forEach(part -> part.onExit().join());
        try (Stream<Path> all = Files.walk(profile)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    heard.add(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    heard.add(JSON.createObjectNode().put("id", -1).put("method", e.toString()));
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
