package io.caizhi.hiring.sampling;

/** What is not as reported. */
enum FindingField {

	PERSON, EDUCATION, GRADUATION, HIRED_ON, INSURANCE, CONTRACT, CHANNEL, EMPLOYMENT, OTHER

}
