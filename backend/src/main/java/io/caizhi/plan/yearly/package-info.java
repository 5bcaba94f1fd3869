/**
 * The year's plan: measures, indicators, milestones, owners and targets; drafted, issued,
 * amended by numbered revisions. 年度工作方案
 */
@NamedInterface("yearly")
@NullMarked
package io.caizhi.plan.yearly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
