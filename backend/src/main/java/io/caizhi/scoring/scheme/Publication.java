package io.caizhi.scoring.scheme;

/** How far a unit sees published scores of others. */
public enum Publication {

	/** Its own alone. */
	OWN,
	/** Those of its category. */
	CATEGORY,
	/** Those of the district. */
	ALL

}
