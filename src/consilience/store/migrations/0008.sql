-- Schema 8: cases that were nearly one, by the reports that tell most for it. Made again at will.
CREATE TABLE nearly (
    left_report TEXT NOT NULL,
    right_report TEXT NOT NULL,
    lack DOUBLE PRECISION NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (left_report, right_report)
);
CREATE INDEX nearly_right ON nearly (right_report);
-- Earlier editions are left out of every search: there are few of them.
CREATE INDEX reports_replaced ON reports (replaced_by);
