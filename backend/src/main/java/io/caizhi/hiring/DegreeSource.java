package io.caizhi.hiring;

/** By what a degree was checked. */
enum DegreeSource {

	/** 学信网, the ministry's own register. */
	CHSI,
	/** 证书原件, seen by the official. */
	CERTIFICATE,
	/** 学校复函, the school's written answer. */
	SCHOOL

}
