package io.caizhi.workbook.importing;

/** A job waits to be worked on. */
record ImportWaiting() {

}
