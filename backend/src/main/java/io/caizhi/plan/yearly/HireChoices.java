package io.caizhi.plan.yearly;

import java.util.List;

/** Which codes a metric on hires may name, told by the module that knows hires. */
public interface HireChoices {

	/** Education levels of GB/T 4658. */
	List<String> educations();

	/** Channels by which a hire may have come. */
	List<String> channels();

}
