/** What stands in for a program of class files: runs the image. */
final class Image {
    private Image() {}

    /** @param args the image, and what it takes */
    public static void main(String... args) throws Exception {
        System.exit(new ProcessBuilder(args).inheritIO().start().waitFor());
    }
}
