package ledger

// Count is users of a chunk by how far they are, as far as the journal tells.
type Count struct {
	Inserted, Updated, Exists, Failed int
	UnderWay                          int // in a job, or being sent
	Doubtful                          int // they may be in or not
	Unsent                            int
}

// Add adds the users of another count.
func (n *Count) Add(o Count) {
	n.Inserted += o.Inserted
	n.Updated += o.Updated
	n.Exists += o.Exists
	n.Failed += o.Failed
	n.UnderWay += o.UnderWay
	n.Doubtful += o.Doubtful
	n.Unsent += o.Unsent
}

// add adds users of whom it is known what became of them.
func (n *Count) add(c Counts, exists int) {
	n.Inserted += c.Inserted
	n.Updated += c.Updated
	n.Exists += exists
	n.Failed += c.Failed - exists
}

// Known is the number of users of whom it is known what became of them.
func (n Count) Known() int { return n.Inserted + n.Updated + n.Exists + n.Failed }

// Count counts the users of the chunk. The sum of all is the number of them.
func (c *Chunk) Count() Count {
	var n Count
	suspects := c.Waiting.And(c.Suspects())
	n.Doubtful = suspects.Union(c.Refused).Len()
	n.Unsent = c.Waiting.Minus(suspects).Len()
	if a := c.open(); a != nil && a.Phase != InDoubt {
		n.UnderWay = a.Users.Len()
	}
	for _, a := range c.Attempts {
		settled := a.Users.Minus(a.Open).Len()
		switch {
		case a.Phase == Settled && a.Summary != nil:
			in := Counts{Inserted: a.Summary.Inserted, Updated: a.Summary.Updated}
			in.Failed = settled - in.Inserted - in.Updated
			n.add(in, a.Exists)
		case a.Phase == Undecided:
			n.add(a.Told, a.Exists)
		case a.Phase == NoJob && a.Why == Size && settled == 1:
			n.Failed += settled
		}
	}
	for _, f := range c.Files {
		n.add(f.Told, f.Exists)
	}
	return n
}
