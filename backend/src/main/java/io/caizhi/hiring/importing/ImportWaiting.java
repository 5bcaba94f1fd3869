package io.caizhi.hiring.importing;

/** A job waits to be worked on. */
record ImportWaiting() {

}
