package lab.unroll.task.text;

/** The texts that come with the programme, each written for it. */
public enum ShippedText {
    /** A play in verse. */
    ENGLISH("the-keeper-of-the-tide.txt"),
    /** A play in Traditional Chinese, as used in Taiwan. */
    CHINESE("the-last-ferry.zh-TW.txt");

    private final String file;

    ShippedText(String file) {
        this.file = file;
    }

    /** The name of its file. */
    public String file() {
        return file;
    }
}
