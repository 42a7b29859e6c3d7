package lab.unroll.export.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The page of a picture: the network that it shows, to be played, or the picture as it stands with what can be played below. */
public final class NetworkPage {

    private NetworkPage() {
    }

    /**
     * The bytes of the page.
     *
     * @param title       the name of the picture
     * @param description how it came about
     * @param still       the picture
     * @param network     the network it is of; empty where it is of none
     * @throws lab.unroll.words.InputException if the page would be too large
     */
    public static byte[] bytes(String title, String description, StillPicture still, Optional<PlayedNetwork> network) {
        Map<String, Object> data = new LinkedHashMap<>();
        BenchData benches = new BenchData();
        Optional<PlayedNetwork> played = network.filter(PlayedNetwork::isPlayable);
        played.ifPresent(benches::place);
        data.put("networks", benches.networks());
        data.put("benches", benches.benches());
        data.put("still", !(played.isPresent() && network.get().isPictured()));
        data.put("unplayable", network.flatMap(PlayedNetwork::limit).orElse(null));
        return new WebPage(network.map(PlayedNetwork::language).orElse(null), title, description, still.image(title), data).bytes();
    }
}
