module com.example.app {
    requires dev.espalier.mux;
}
