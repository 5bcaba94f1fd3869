package io.caizhi.hiring.sampling;

/** How far the audit of a sample is. */
enum SampleStatus {

	OPEN, CLOSED

}
