package io.caizhi.tenancy;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Filters that a person gave a name 常用筛选. What they are stands in the page's address,
 * which can be handed on as it is; this only remembers it.
 *
 * @param page which page, by the name the pages give it
 * @param query what follows the question mark in its address
 */
record SavedView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") SavedViewId id,
		@Schema(example = "worklist") String page, @Schema(example = "逾期未核验") String name,
		@Schema(example = "due=OVERDUE") String query) {

}
